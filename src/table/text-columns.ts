/** What stands for the name of a column where any that holds a ticket's text would do. */
export const TEXT_COLUMNS = 'text, or subject and description';
