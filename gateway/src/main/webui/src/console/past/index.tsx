export function PastSlider() {
  return null;
}
