/** A moment of a recording: "01:02:03,400", "2:03.4", "12:03". Hours may be left out; the fraction is of a second. */
export const TIME_CODE = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;

const PARTS = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?$/;

/** Milliseconds since the recording began; `null` for what is no time code. */
export function parseTimeCode(written: string): number | null {
  const parts = PARTS.exec(written.trim());
  if (parts === null) return null;
  const [, hours = '0', minutes = '', seconds = '', fraction = ''] = parts;
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1_000 + Number(fraction.padEnd(3, '0'));
}

/** "00:12:03": whole seconds, rounded down so that the words are heard after it. */
export function printTimeCode(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  return [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
