import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** As overview.css lays rows out: on narrow screens one below the other. */
const NARROW = '(max-width: 48rem)';
const WIDE_REM = 4;
const NARROW_REM = 10.5;

/** In pixels, for whatever size of letters people have chosen. */
export function useRowHeight(): Signal<number> {
  const height = useSignal(measured());
  useEffect(() => {
    const query = matchMedia(NARROW);
    const changed = () => (height.value = measured());
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return height;
}

function measured(): number {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return rem * (matchMedia(NARROW).matches ? NARROW_REM : WIDE_REM);
}
