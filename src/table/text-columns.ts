/** Stands for the name of a column where any column with a ticket's text is accepted. */
export const TEXT_COLUMNS = 'text, or subject and description';
