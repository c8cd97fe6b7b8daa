/** ln n! by a table, and Stirling's series beyond it (off by less than 1e-10 there). */
const table: number[] = [0];
for (let n = 1; n < 256; n++) table.push(table[n - 1]! + Math.log(n));

export function logFactorial(n: number): number {
  if (n < table.length) return table[n]!;
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3);
}
