/** ln of the gamma function for x > 0, by Stirling's series from 10 on (off by less than 1e-10). */
export function logGamma(x: number): number {
  let shift = 0;
  let from = x;
  for (; from < 10; from++) shift += Math.log(from);
  const inverse = 1 / from;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
  return (from - 0.5) * Math.log(from) - from + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

export const logFactorial = (n: number): number => logGamma(n + 1);
