import { extent } from 'd3-array';
import { scaleLinear, scaleLog, type ScaleLogarithmic } from 'd3-scale';

export interface Scale {
  /** Fraction of the axis, 0 to 1, at which a value stands. */
  at(value: number): number;
  /** Values worth a mark on the axis. */
  ticks: number[];
}

interface Options {
  log?: boolean;
  /** The axis begins at zero, as that of bars must. */
  zero?: boolean;
  /** The better end is the small one: ranks. */
  reverse?: boolean;
  /** About how many ticks. */
  count?: number;
  /** End the axis at round values (default) or at the data. */
  nice?: boolean;
}

/** A linear or logarithmic axis over values, between round numbers; what is undefined does not count. */
export function makeScale(values: (number | undefined)[], options: Options = {}): Scale {
  const { log = false, zero = false, reverse = false, count = 4, nice = true } = options;
  const [low = 0, max = 0] = extent(zero ? [0, ...values] : values, (value) => value);
  const high = low === max ? low + 1 : max;
  const ends = reverse ? [1, 0] : [0, 1];
  if (!log) {
    const scale = scaleLinear([low, high], ends);
    if (nice) scale.nice(count);
    return { at: scale, ticks: scale.ticks(count) };
  }
  const scale = scaleLog(nice ? [roundEnd(low, false), roundEnd(high, true)] : [low, high], ends);
  return { at: scale, ticks: logTicks(scale, count) };
}

/** 1, 2 or 5 times a power of ten: whole decades, as d3's own `nice` has them, would leave half of a short axis empty. */
function roundEnd(value: number, up: boolean): number {
  const decade = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const steps = [1, 2, 5, 10].map((step) => step * decade);
  // A hair of tolerance: 0.2 must stay 0.2.
  return up ? steps.find((step) => step >= value * 0.999)! : steps.findLast((step) => step <= value * 1.001)!;
}

/** d3's ticks thinned to powers of ten, within two and a half decades also 2 and 5 times them, and to about `count`. */
function logTicks(scale: ScaleLogarithmic<number, number>, count: number): number[] {
  const [first, last] = scale.domain() as [number, number];
  const decades = Math.log10(last / first);
  const leading = decades < 2.5 ? /^[125]e/ : /^1e/;
  // d3 gives every multiple of a power of ten as long as it is asked for more ticks than there are decades.
  const ticks = scale.ticks(decades + 1).filter((value) => leading.test(value.toExponential()));
  const stride = Math.ceil(ticks.length / (count + 1));
  return ticks.filter((_, index) => index % stride === 0);
}
