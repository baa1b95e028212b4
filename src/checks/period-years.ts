/** "2026 - 2030", "2026": a period by its years. */
export const periodYears = ({ start, end }: { start: string; end: string }): string => {
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  return from === to ? from : `${from} - ${to}`;
};
