import { plural } from '../../../../shell/language/plural.ts';

/** What went wrong in the Lab, and what to do next. */
export const problems = {
  problems: {
    oneLabel:
      'All tickets have the same label. Add tickets of at least one other, two or more of each.',
    oneLabelNamed: (label: string) =>
      `All tickets have the same label (“${label}”). Add tickets of at least one other, two or more of each.`,
    noLabels:
      'No label has two examples. Add tickets, at least two for each label, better eight or more.',
    allAlike:
      'All texts are the same. Nothing can be learnt from them; check that the right column is taken for the text.',
    tooManyLabels: (labels: string, most: string) =>
      `${labels} labels are too many for one model; it holds ${most}. Merge labels that a team handles alike, or import fewer.`,
    noCorrections:
      'Nobody has set a category by hand yet. Correct tickets in the inbox or on the review page first.',
    gate: 'The check refused this model. Its reasons are listed above.',
    noDataset: 'This data set is gone. Import it again.',
    noQuestions: (title: string) =>
      `No question names one of the answers. The column “expected” must hold titles or ids of them, such as “${title}”.`,
    noAnswers: 'These answers are gone from this device. Build them again.',
    noDraft: 'The draft is gone from this device. Train again.',
    noColumn: (column: string, columns: string) =>
      `The file has no column “${column}”. It has: ${columns}. Choose another column.`,
    brokenQuotes: (line: string) =>
      `In the row that begins on line ${line}, a quoted cell does not end. Close or double its quotes, then import again.`,
    encoding: 'The file is not UTF-8 text. Save it as CSV with UTF-8, then import again.',
    noneUsable: (rows: number) =>
      plural('en', rows, {
        one: 'The only row cannot be used: it lacks a text or a category. Check the columns.',
        other:
          'None of the # rows can be used: each lacks a text or a category. Check the columns.',
      }),
    noRows: 'The file holds no rows. Choose one with a header line and tickets under it.',
    noEncoder:
      'The encoder could not be fetched. Connect once; it is kept for use without a network.',
    crashed:
      'The training stopped; most likely this device ran out of memory. Use fewer tickets and try again. Your data is safe.',
    stopped: 'Stopped. Your data is safe.',
    internal:
      'Something went wrong here that should not. Your data is safe; try again, and please report it if it comes back.',
  },
};
