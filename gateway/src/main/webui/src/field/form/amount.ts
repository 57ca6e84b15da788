const DIGITS = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';

/** A number as people type it, also in Arabic or Persian digits; NaN when it is none. */
export function amount(text: string): number {
  return plainNumber(text.replace(/[٫،,]/g, '.'));
}

/** How many: here points and commas only set thousands apart. */
export function count(text: string): number {
  return plainNumber(text.replace(/[٬٫،,.\s]/g, ''));
}

function plainNumber(text: string): number {
  const latin = text.trim().replace(/[٠-٩۰-۹]/g, (digit) => String(DIGITS.indexOf(digit) % 10));
  return /^\d+(\.\d+)?$/.test(latin) ? Number(latin) : NaN;
}
