import type { TrainNote, TrainPart, TrainStage } from '../../../core/training-notes.ts';
import { bytesText, languageName, numberText } from '../../../shell/language/formats.ts';
import type { LabNote } from '../shared/lab-methods.ts';
import { headText, methodText } from './lab-words.ts';
import { words } from './words/words.ts';

/** The current step of a long method, in one line. */
export function noteText(note: LabNote): string {
  switch (note.kind) {
    case 'kept':
      return words.notes.kept(numberText(note.at), numberText(note.of));
    case 'learnt':
      return words.tickets(note.tickets);
    case 'method':
      return methodText(note.name);
    case 'training':
      return trainNoteText(note.note);
    default:
      return words.notes[note.kind];
  }
}

function trainNoteText({ language, part, stage }: TrainNote): string {
  const { within } = words.notes;
  const text = part ? within(partText(part), stageText(stage)) : stageText(stage);
  return language === undefined ? text : within(languageName(language), text);
}

function partText(part: TrainPart): string {
  const { parts } = words.notes;
  return part.kind === 'fold'
    ? parts.fold(numberText(part.at), numberText(part.of))
    : parts[part.kind];
}

function stageText(stage: TrainStage): string {
  const text = words.notes;
  switch (stage.kind) {
    case 'encoded':
      return text.encoded(numberText(stage.at), numberText(stage.of));
    case 'class':
      return text.class(headText(stage.head), numberText(stage.at), numberText(stage.of));
    case 'pass':
      return text.pass(headText(stage.head), stage.label, numberText(stage.pass));
    case 'epoch':
      return epochText(stage);
    case 'weights':
      return text.weights(bytesText(stage.bytes));
    case 'measured':
      return text.measured;
  }
}

function epochText({
  epoch,
  of,
  loss,
  accuracy,
  left,
}: Extract<TrainStage, { kind: 'epoch' }>): string {
  const start = [numberText(epoch), numberText(of), numberText(loss, 3)] as const;
  const seconds = numberText(Math.round(left));
  const shares = accuracy.map((share) => numberText(share, 3)).join(' / ');
  return shares === ''
    ? words.notes.epoch(...start, seconds)
    : words.notes.epochHeld(...start, shares, seconds);
}
