/** Phone numbers stay in one line. */
export function unbroken(value: string) {
  return value.split(/([0-9][0-9*-]{6,})/).map((part, i) =>
    i % 2 === 1 ? (
      // The parts of one value never change places.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={i} className="motp-number">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
