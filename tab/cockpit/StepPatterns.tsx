import { useTableStyles } from './tableStyles.ts';

const PATTERNS = {
  spotted: 'M2 3h1.5',
  dotted: 'M0 1.5h1.5M3 4.5h1.5M3 1.5h1.5M0 4.5h1.5',
  rising: 'M-1 7l8 -8M-1 1l2 -2M5 7l2 -2',
  falling: 'M-1 -1l8 8M5 -1l2 2M-1 5l2 2',
  crossed: 'M-1 7l8 -8M-1 -1l8 8',
  level: 'M0 1.5h6M0 4.5h6',
};

/** The patterns by which steps differ in contrast, where there are too few colours. */
export function StepPatterns() {
  return (
    <svg width="0" height="0" aria-hidden className={useTableStyles().drawnElsewhere}>
      {Object.entries(PATTERNS).map(([name, path]) => (
        <pattern key={name} id={`step-${name}`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill="#000000" />
          <path d={path} stroke="#ffffff" strokeWidth="1.5" />
        </pattern>
      ))}
    </svg>
  );
}
