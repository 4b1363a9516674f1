/** The letters of languages as a file of the app, written by the build and kept with the shell. */
export const LETTERS_FILE = 'letters.json';
