import type { Problem, Violation } from '../../api/problem';
import { leaves, type Field } from './fields';
import { isShown, type Values } from './values';

/** What the server said, put where it belongs. */
export interface Placed {
  byPath: Map<string, string>;
  others: Violation[];
}

/** A violation lands on the field that it names, or on the nearest around it; those of fields that are not on the form stay over. */
export function place(problem: Problem, fields: Field[], values: Values): Placed {
  const paths = new Set(leaves(fields.filter((field) => isShown(field, values))).map((field) => field.path));
  const byPath = new Map<string, string>();
  const others: Violation[] = [];
  for (const violation of problem.violations ?? []) {
    const path = nearest(violation.field, paths);
    if (path) {
      const before = byPath.get(path);
      byPath.set(path, before ? `${before}; ${violation.message}` : violation.message);
    } else {
      others.push(violation);
    }
  }
  return { byPath, others };
}

function nearest(named: string, paths: Set<string>): string | undefined {
  let path = named.replace(/\[\d*\]/g, '').replace(/^(body|\$)\./, '');
  while (path) {
    if (paths.has(path)) {
      return path;
    }
    const inside = [...paths].find((one) => one.startsWith(`${path}.`));
    if (inside) {
      return inside;
    }
    path = path.slice(0, Math.max(0, path.lastIndexOf('.')));
  }
  return undefined;
}
