/** Drawn once, used by reference: decoration beside the words of a five-point scale. */
export const Faces = () => (
  <svg width="0" height="0" class="z" aria-hidden="true">
    <defs>
      <g id="f">
        <circle cx="12" cy="12" r="10" />
        <path d="M8.5 9v1M15.5 9v1" />
      </g>
      {mouths.map((mouth, index) => (
        <g key={mouth} id={`f${index}`}>
          <use href="#f" />
          <path d={mouth} />
        </g>
      ))}
    </defs>
  </svg>
)

const mouths = [
  'M7.5 17c2-3.6 7-3.6 9 0',
  'M8 16.4c2-1.7 6-1.7 8 0',
  'M8 15.5h8',
  'M8 14.8c2 1.7 6 1.7 8 0',
  'M7.5 14c2 4 7 4 9 0z',
]

/** @param index from the worst, 0, to the best, 4 */
export const Face = ({ index }: { index: number }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <use href={`#f${index}`} />
  </svg>
)
