import type { Me } from '../../api/me';

function holder(...roles: string[]): Me {
  return { name: roles.join(), roles, regions: [] };
}

/** Who reads, for tests: nobody has signed in, or somebody with these roles. */
export const READERS = {
  public: null,
  viewer: holder('viewer'),
  field: holder('field'),
  admin: holder('admin'),
  coordinator: holder('coordinator'),
  coordinatorAndAdmin: holder('admin', 'coordinator'),
} satisfies Record<string, Me | null>;

export type ReaderName = keyof typeof READERS;
export const READER_NAMES = Object.keys(READERS) as ReaderName[];
