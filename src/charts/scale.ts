import { scaleLinear, scaleLog } from 'd3-scale';

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

/** A linear or logarithmic axis over values, between round numbers. */
export function makeScale(values: number[], options: Options = {}): Scale {
  const { log = false, zero = false, reverse = false, count = 4, nice = true } = options;
  let [low, high] = [Math.min(...values), Math.max(...values)];
  if (zero) [low, high] = [Math.min(0, low), Math.max(0, high)];
  if (low === high) high = low + 1;
  const scale = log ? scaleLog([low, high], [0, 1]) : scaleLinear([low, high], [0, 1]);
  if (nice) {
    if (log) logNice(scale, low, high);
    else scale.nice(count);
  }
  const at = (value: number) => (reverse ? 1 - scale(value) : scale(value));
  const [first, last] = scale.domain() as [number, number];
  return { at, ticks: log ? logTicks(first, last, count) : scale.ticks(count) };
}

/** Ends at 1, 2 or 5 times a power of ten: whole decades would leave half of a short axis empty. */
function logNice(scale: { domain(domain: number[]): unknown }, low: number, high: number): void {
  const rounded = (value: number, up: boolean) => {
    const decade = 10 ** Math.floor(Math.log10(value) + 1e-9);
    const steps = [1, 2, 5, 10].map((step) => step * decade);
    // A hair of tolerance: 0.2 must stay 0.2.
    return up ? steps.find((step) => step >= value * 0.999)! : steps.findLast((step) => step <= value * 1.001)!;
  };
  scale.domain([rounded(low, false), rounded(high, true)]);
}

/** Powers of ten, thinned when there are many; within two and a half decades also 2 and 5 times them. */
function logTicks(first: number, last: number, count: number): number[] {
  const steps = Math.log10(last / first) < 2.5 ? [1, 2, 5] : [1];
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(first)); power <= Math.ceil(Math.log10(last)); power++) {
    for (const step of steps) {
      const tick = Number(`${step}e${power}`);
      if (tick >= first * 0.999 && tick <= last * 1.001) ticks.push(tick);
    }
  }
  const stride = Math.ceil(ticks.length / (count + 1));
  return ticks.filter((_, index) => index % stride === 0);
}
