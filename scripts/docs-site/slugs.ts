/** Names headings as GitHub does, so that an anchor leads to one place there and here; the second of a name gets `-1`. */
export function buildSlugger(): (heading: string) => string {
  const given = new Map<string, number>();
  return (heading) => {
    const slug = toSlug(heading);
    const times = given.get(slug) ?? 0;
    given.set(slug, times + 1);
    return times ? `${slug}-${times}` : slug;
  };
}

const toSlug = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
