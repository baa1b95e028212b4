/** Writes so many plans into a folder; the first is the parent of the others. */
export function writePlans(folder: string, count: number): Promise<void>;
