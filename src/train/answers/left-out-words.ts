import { ERRORS } from '../../core/errors.ts';
import { faultText } from '../../table/table-shape.ts';
import type { LeftOut, LeftOutReason, Place } from './answer.ts';

/** `macros.csv, line 5: no answer`, in English, for terminals. */
export function leftOutText({ place, why }: LeftOut): string {
  return `${placeText(place)}: ${reasonText(why)}`;
}

function placeText({ file, line }: Place): string {
  return line === null ? file : `${file}, line ${line}`;
}

function reasonText(why: LeftOutReason): string {
  switch (why.kind) {
    case 'line':
      return faultText(why.fault, why.text);
    case 'no-answer':
      return 'no answer';
    case 'no-text':
      return 'holds no text that could be an answer';
    case 'inactive':
      return 'is switched off there';
    case 'short':
      return `"${why.heading}" says too little to be an answer`;
    case 'nested-table':
      return 'a JSON file within a folder is not read; give it by itself';
    case 'no-question':
      return 'no question';
    case 'used':
      return 'an answer was made of this question, so it measures nothing';
    case 'format':
      return `${why.ending} cannot be read; save it as HTML or Markdown`;
    case 'unreadable':
      return Object.hasOwn(ERRORS, why.code) ? ERRORS[why.code as keyof typeof ERRORS] : why.code; // its key
    case 'no-column':
      return `has no column with answers; it has: ${why.columns}`;
    case 'unknown':
      return `there is no answer "${why.name}"`;
  }
}
