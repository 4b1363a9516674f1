/**
 * What people ask companies of all kinds, each of another matter: where a desk has few answers of
 * its own, these say how similar a question is that none of them answers. One or two may be on an
 * answer's matter; that is why the floor is no maximum.
 */
export const EVERYDAY_QUESTIONS: readonly string[] = [
  'I was charged twice this month, please give one payment back',
  'the app closes by itself as soon as I open the calendar',
  'how do I reset my password, the mail never comes',
  'could you please add a dark mode',
  'where is my parcel, it should have been here on monday',
  'can I bring my dog to the hotel',
  'do you have this jacket in a larger size',
  'please cancel my appointment on thursday afternoon',
  'the invoice has the wrong address of our company on it',
  'is there a discount for students',
  'my child lost her library card, what now',
  'the printer on the second floor does not print',
  'I would like to apply for the job in the warehouse',
  'which documents do I need to open an account',
  'the heating in our flat has been cold since yesterday',
  'are you open on sunday',
  'please delete all data that you keep about me',
  'does the course still have a free place',
  'the bread contains nuts although the label says none',
  'how do I export my contacts to another program',
  'my flight was moved and now I miss the connection',
  'your driver was rude to me this morning',
  'can I pay by bank transfer instead of by card',
  'the colour that arrived is not the one that I ordered',
];
