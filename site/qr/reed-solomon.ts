/** Error correction over GF(256) with the polynomial x^8 + x^4 + x^3 + x^2 + 1 (ISO/IEC 18004, 7.5). */
const polynomial = 0x11d;

const { powers, logarithms } = tables();

function tables(): { powers: Uint8Array; logarithms: Uint8Array } {
  const made = { powers: new Uint8Array(255), logarithms: new Uint8Array(256) };
  for (let exponent = 0, value = 1; exponent < 255; exponent++) {
    made.powers[exponent] = value;
    made.logarithms[value] = exponent;
    value <<= 1;
    if (value > 255) value ^= polynomial;
  }
  return made;
}

export function multiply(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return powers[(logarithms[a]! + logarithms[b]!) % 255]!;
}

/** 2 to the power of an exponent from 0 to 254. */
export function powerOfTwo(exponent: number): number {
  return powers[exponent]!;
}

/** Coefficients of (x - 1)(x - 2)(x - 4)…, highest power first, without the leading 1. */
function generator(degree: number): number[] {
  let coefficients = [1];
  for (let i = 0; i < degree; i++) {
    const shifted = [...coefficients, 0];
    coefficients = shifted.map(
      (value, at) => value ^ (at === 0 ? 0 : multiply(coefficients[at - 1]!, powerOfTwo(i))),
    );
  }
  return coefficients.slice(1);
}

/** The codewords that follow a block's data: the remainder of its division by the generator. */
export function correctionCodewords(data: readonly number[], count: number): number[] {
  const divisor = generator(count);
  const remainder = new Array<number>(count).fill(0);
  for (const codeword of data) {
    const factor = codeword ^ remainder.shift()!;
    remainder.push(0);
    divisor.forEach((value, at) => (remainder[at]! ^= multiply(value, factor)));
  }
  return remainder;
}
