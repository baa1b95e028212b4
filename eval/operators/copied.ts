import type { Operator } from '../types.js';
import { operator, planted } from './tools.js';

/** Taken over as it stands. */
export const COPIED: readonly Operator[] = [
  {
    ...operator(
      {
        id: 'criteria-copied',
        rules: ['criteria-copied', 'criterion-not-concretised', 'copied-throughout'],
        says: 'all criteria word for word, where the parent forbids it',
      },
      (scene) => {
        if (!scene.family.concretise) return null;
        for (const line of scene.doc.body) {
          const model = scene.family.parent.body.find(({ id }) => id === line.id);
          if (line.part === 'criteria' && model !== undefined) line.text = model.text;
        }
        scene.doc.body = scene.doc.body.filter(({ id }) => id !== 'ownc');
        return planted(scene, [{ kind: 'copied', part: 'criteria' }], [{ kind: 'copied', part: 'form' }]);
      },
    ),
    coat: false,
  },
  {
    ...operator(
      {
        id: 'copied-throughout',
        rules: ['copied-throughout', 'criteria-copied'],
        says: 'the whole plan word for word, nothing added, only the letterhead and the closing are its own',
      },
      (scene) => {
        const { parent, names, unit } = scene.family;
        scene.doc.body = parent.body.map((line) => ({
          ...line,
          text: line.text.replaceAll(names.each, unit.names.each),
        }));
        return planted(
          scene,
          [{ kind: 'copied', part: 'form' }],
          [
            { kind: 'copied', part: 'criteria' },
            { kind: 'copied', part: 'assignments' },
          ],
        );
      },
    ),
    coat: false,
  },
];
