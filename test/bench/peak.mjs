// Loaded before the command (node --import): tells its peak resident memory when it ends.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  if (process.env.KEHOACH_PEAK) writeFileSync(process.env.KEHOACH_PEAK, String(process.resourceUsage().maxRSS));
});
