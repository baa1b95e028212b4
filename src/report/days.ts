const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** "2026-04-05" -> "05/4/2026", as the decree writes dates: months 1 and 2 alone take a zero. Anything else stays. */
export const dayOf = (iso: string): string => {
  const [, year, month, day] = ISO_DAY.exec(iso) ?? [];
  if (year === undefined || month === undefined || day === undefined) return iso;
  return `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`;
};
