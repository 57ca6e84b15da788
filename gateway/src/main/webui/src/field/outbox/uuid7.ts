let last = 0;
let count = 0;

/** A UUID of version 7 (RFC 9562): by time, with a counter within the millisecond; all else is random each time. */
export function uuid7(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  if (now > last) {
    last = now;
    count = ((bytes[6]! & 0x07) << 8) | bytes[7]!; // the highest bit stays free to count
  } else if (++count > 0xfff) {
    last++;
    count = 0;
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(last / 0x10000));
  view.setUint16(4, last % 0x10000);
  view.setUint16(6, 0x7000 | count);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
