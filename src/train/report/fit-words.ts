import type {
  FitProtocol,
  LanguageFact,
  TrainNote,
  TrainPart,
  TrainStage,
} from '../../core/training-notes.ts';

/**
 * Describes a training's progress in one line: `training: epoch 3 of 6, loss 0.412, about 12 s
 * left`.
 */
export function trainNoteText({ language, part, stage }: TrainNote): string {
  return [language, part && partText(part), stageText(stage)]
    .filter((text) => text !== undefined)
    .join(': ');
}

export function stageText(stage: TrainStage): string {
  switch (stage.kind) {
    case 'encoded':
      return `${stage.at} of ${stage.of} tickets encoded`;
    case 'class':
      return `${stage.head}: class ${stage.at} of ${stage.of}`;
    case 'pass':
      return `${stage.head}: ${stage.label}, pass ${stage.pass}`;
    case 'epoch': {
      const { epoch, of, loss, accuracy, left } = stage;
      const shares = accuracy.map((share) => share.toFixed(3)).join(' / ');
      const held = shares === '' ? '' : `, held-out accuracy ${shares}`;
      return `epoch ${epoch} of ${of}, loss ${loss.toFixed(3)}${held}, about ${Math.round(left)} s left`;
    }
    case 'weights':
      return `${Math.round(stage.bytes / 1000)} kB of weights`;
    case 'measured':
      return 'measured';
  }
}

/**
 * Describes how a language was trained: `French: 80 tickets, taught by the others' tickets too`.
 */
export function languageText({ kind, language, tickets }: LanguageFact): string {
  const count = `${languageName(language)}: ${tickets === 1 ? '1 ticket' : `${tickets} tickets`}`;
  switch (kind) {
    case 'own':
      return count;
    case 'taught':
      return `${count}, taught by the others' tickets too`;
    case 'few':
      return `${count}, too few to read: such tickets get no suggestion`;
    case 'strange':
      return `${count}, not read: such tickets get no suggestion`;
  }
}

/** Returns the English name of a language by its two-letter code. */
export function languageName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
}

function partText(part: TrainPart): string {
  if (part.kind === 'fold') return `fold ${part.at} of ${part.of}`;
  return part.kind === 'training' ? 'training' : 'all rows';
}

/** Describes how tickets were held out, in sentences for the model card. */
export function protocolText(protocol: FitProtocol): string {
  switch (protocol.kind) {
    case 'held-out': {
      const { trained, calibrated, isBeside, measured, isRefit } = protocol;
      return `${trained} tickets trained, ${calibrated}${isBeside ? ' further ones' : ''} calibrated and chose thresholds, ${measured} measured; near-duplicates on one side. ${isRefit ? 'The shipped model was then trained on all of these, as long as the measured one.' : 'The measured model is the shipped one.'}`;
    }
    case 'folds': {
      const { folds, trained, calibrated, measured } = protocol;
      return measured === null
        ? `Measured in ${folds} folds: each ticket by a model that never saw it or a near-duplicate of it. Temperature and thresholds come from ${calibrated === null ? 'the same predictions' : `${calibrated} further tickets`}. The shipped model was trained on all of these tickets.`
        : `${trained} tickets trained; ${folds} folds over them, each ticket by a model that never saw it or a near-duplicate of it, chose temperature and thresholds. ${measured} tickets that were used for nothing else measured it.`;
    }
    case 'all-rows': {
      const { trained, extra, calibrated, outside, measured } = protocol;
      return `${trained} tickets${extra > 0 ? ` and ${extra} further ones, which count less,` : ''} trained. ${calibrated} tickets that nothing was trained on chose temperature and thresholds${outside > 0 ? `, with ${outside} out-of-scope texts for the scope gate` : ''}. ${measured} tickets that were used for nothing else measured it.`;
    }
  }
}
