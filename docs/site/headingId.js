/** The id of a heading as GitHub makes it, so that one link is right in both places. Hangul stays. */
export function headingId(text) {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
