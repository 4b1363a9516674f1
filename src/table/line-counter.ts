/** Counts the line of a place in a text, from 1. Places must be asked for in ascending order. */
export function lineCounter(text: string): (place: number) => number {
  let line = 1;
  let end = text.indexOf('\n');
  return (place) => {
    for (; end >= 0 && end < place; end = text.indexOf('\n', end + 1)) line += 1;
    return line;
  };
}
