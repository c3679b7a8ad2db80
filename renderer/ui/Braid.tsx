interface BraidProps {
  /** For each article, the index of the origin it leads to, or `null` when it leads to none. At most 6 are drawn. */
  readonly strands: readonly (number | null)[];
  readonly originCount: number;
}

const width = 52;
const height = 24;
const mostDrawn = 6;

/** Articles as squares left, origins as discs right: how many truly know, before the words say it. */
export function Braid({ strands, originCount }: BraidProps) {
  const drawn = strands.slice(0, mostDrawn);
  const origins = Math.min(originCount, mostDrawn);
  const articleY = (at: number): number => spread(at, drawn.length);
  const originY = (at: number): number => spread(Math.min(at, origins - 1), origins);
  return (
    <svg className="braid" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {drawn.map((origin, at) =>
        origin === null ? null : (
          <path key={at} d={`M6 ${articleY(at)}C24 ${articleY(at)} 24 ${originY(origin)} 43 ${originY(origin)}`} fill="none" stroke="currentColor" strokeWidth="1.2" />
        ),
      )}
      {drawn.map((_, at) => (
        <rect key={at} x="3" y={articleY(at) - 2} width="4" height="4" fill="currentColor" />
      ))}
      {Array.from({ length: origins }, (_, at) => (
        <circle key={at} cx="45" cy={originY(at)} r="3.6" fill="var(--ink)" />
      ))}
      {origins === 0 && <circle cx="45" cy={height / 2} r="3" fill="none" stroke="currentColor" strokeDasharray="2 2" />}
    </svg>
  );
}

/** Even distribution over the height, a lone one in the middle. */
function spread(at: number, count: number): number {
  if (count <= 1) return height / 2;
  return 3 + (at * (height - 6)) / (count - 1);
}
