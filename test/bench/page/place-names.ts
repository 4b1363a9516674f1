/** A mark in a chart, in pixels, and whether its name is written bold. */
interface Mark {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly isOurs: boolean;
}

/** Where a mark's name begins, ends or has its middle. */
export interface PlacedName extends Mark {
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Area {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** Mean width of a letter of 12 pixels, rounded up. */
const LETTER = { plain: 6.3, bold: 6.8 };
const EDGES = { left: 66, right: 756 };

/** Writes each name beside its mark, if possible where it covers no mark and no other name. */
export function placeNames(marks: readonly Mark[]): readonly PlacedName[] {
  const taken: Area[] = marks.map(({ left, top }) => ({
    x1: left - 7,
    x2: left + 7,
    y1: top - 7,
    y2: top + 7,
  }));
  return [...marks]
    .sort((a, b) => a.top - b.top)
    .map((mark) => {
      const choices = choicesFor(mark);
      const best = choices.find(
        (choice) => isInside(areaOf(choice)) && !taken.some((one) => meets(one, areaOf(choice))),
      ) ??
        choices.find((choice) => isInside(areaOf(choice))) ?? {
          ...mark,
          anchor: 'middle' as const,
        };
      taken.push(areaOf(best));
      return best;
    });
}

function choicesFor(mark: Mark): readonly PlacedName[] {
  const { left, top } = mark;
  return [0, -12, 12, -24, 24, -38, 38].flatMap((down): readonly PlacedName[] => [
    { ...mark, left: left + 10, top: top + 4 + down, anchor: 'start' },
    { ...mark, left: left - 10, top: top + 4 + down, anchor: 'end' },
    ...(down === 0
      ? [
          { ...mark, top: top - 11, anchor: 'middle' as const },
          { ...mark, top: top + 20, anchor: 'middle' as const },
        ]
      : []),
  ]);
}

function areaOf({ name, left, top, anchor, isOurs }: PlacedName): Area {
  const width = name.length * (isOurs ? LETTER.bold : LETTER.plain);
  const x1 = anchor === 'start' ? left : anchor === 'end' ? left - width : left - width / 2;
  return { x1, x2: x1 + width, y1: top - 11, y2: top + 3 };
}

function isInside({ x1, x2 }: Area): boolean {
  return x1 >= EDGES.left && x2 <= EDGES.right;
}

function meets(a: Area, b: Area): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}
