const LETTERS = 26;
const A = 64;

/** The letters of a column, from 0: `A`, …, `Z`, `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(A + 1 + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

/** The column of letters, from 0. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let index = 0; index < letters.length; index += 1) number = number * LETTERS + letters.charCodeAt(index) - A;
  return number - 1;
}
