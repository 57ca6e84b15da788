import { number } from '../../shared/i18n';

const UNITS = ['byte', 'kilobyte', 'megabyte'];

/** In the largest unit of a thousand that fits. */
export function size(bytes: number): string {
  const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  return number(bytes / 1000 ** step, { style: 'unit', unit: UNITS[step], unitDisplay: 'short', maximumFractionDigits: step === 2 ? 1 : 0 });
}
