import { branchOf, without } from '../document.js';
import type { Operator } from '../types.js';
import { bound, bySize, on, oneOf, operator, planted, SIZES } from './tools.js';

const MEASURED = /\d/u;
const GROUP = /^(?:collective|individual|leader)$/u;

/** Criteria left out, in part or whole. */
export const CRITERIA_MISSING: readonly Operator[] = [
  operator(
    {
      id: 'criterion-removed',
      rules: ['criterion-missing'],
      sizes: SIZES,
      says: 'a criterion is left out: one of quality, one with a number, two at once',
    },
    (scene) => {
      const all = bound(scene, 'criteria');
      const pool = all.filter((line) => MEASURED.test(line.text) === (scene.size !== 'small'));
      const gone = scene.random.shuffle(pool).slice(0, scene.size === 'large' ? 2 : 1);
      // A group of which nothing would be left is another operator's.
      if (gone.length === 0 || gone.some((line) => all.filter((other) => other.group === line.group).length < 3))
        return null;
      without(scene.doc, new Set(gone.map(({ id }) => id)));
      return planted(
        scene,
        gone.map(({ id }) => on('missing', 'criteria', id)),
      );
    },
  ),
  operator(
    {
      id: 'criterion-part-removed',
      rules: ['threshold-dropped'],
      sizes: SIZES,
      says: 'one of the demands within a criterion is left out',
    },
    (scene) => {
      const cut = bySize(
        scene.size,
        /, trong đó (?:có )?ít nhất[^.;]*/iu,
        / và (?:ít nhất|tối thiểu|không dưới)[^.;]*/u,
        /, phạm vi ảnh hưởng[^.;]*/u,
      );
      for (const line of scene.random.shuffle(bound(scene, 'criteria', cut))) {
        line.text = line.text.replace(cut, '');
        return planted(scene, [on('weaker', 'criteria', line.id)]);
      }
      return null;
    },
  ),
  operator(
    {
      id: 'criteria-group-removed',
      rules: ['criteria-group-absent'],
      says: 'the criteria for collectives, for persons or for leaders are left out whole',
    },
    (scene) => {
      const heads = scene.doc.body.filter(
        (line) => line.part === 'criteria' && line.heading && GROUP.test(line.group ?? ''),
      );
      const head = heads.length < 2 ? null : oneOf(scene, heads);
      if (head === null) return null;
      const ids = branchOf(scene.doc, head.id).map(({ id }) => id);
      without(scene.doc, new Set(ids));
      return planted(scene, [on('missing', 'criteria', ...ids)]);
    },
  ),
  operator({ id: 'criteria-section-removed', rules: ['criteria-absent'], says: 'no criterion at all' }, (scene) => {
    const ids = scene.doc.body.filter((line) => line.part === 'criteria').map(({ id }) => id);
    without(scene.doc, new Set(ids));
    return planted(scene, [{ kind: 'missing', part: 'criteria' }]);
  }),
  operator(
    {
      id: 'criterion-moved',
      rules: ['criterion-moved'],
      says: 'a criterion for collectives stands among those for persons, or the other way',
    },
    (scene) => {
      const line = oneOf(
        scene,
        bound(scene, 'criteria', MEASURED).filter(({ group }) => group === 'collective' || group === 'individual'),
      );
      const other = line?.group === 'collective' ? 'individual' : 'collective';
      const at = scene.doc.body.findLastIndex((one) => one.part === 'criteria' && one.group === other && !one.heading);
      const model = scene.doc.body[at];
      if (line === null || model === undefined) return null;
      const moved = { ...line, id: `moved-${line.id}`, level: model.level, group: model.group };
      scene.doc.body.splice(at + 1, 0, moved);
      scene.doc.body = scene.doc.body.filter((one) => one !== line);
      return planted(
        scene,
        [{ kind: 'mismatch', part: 'criteria', parentLines: [line.id], childLines: [moved.id] }],
        [on('missing', 'criteria', line.id)],
      );
    },
  ),
];
