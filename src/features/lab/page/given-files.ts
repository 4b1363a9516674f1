import type { GivenFile } from '../shared/answer-methods.ts';

/** The files that a dialog returned; files of a folder have their path in it. */
export function pickedFiles(files: Iterable<File>): readonly GivenFile[] {
  return Array.from(files, (file) => ({
    path: file.webkitRelativePath || file.name,
    isNested: file.webkitRelativePath !== '',
    file,
  }));
}

/** The dropped files and those in dropped folders. Must be called before the first `await`. */
export async function droppedFiles(items: DataTransferItemList): Promise<readonly GivenFile[]> {
  const entries = Array.from(items).flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found = await Promise.all(entries.map((entry) => filesIn(entry, false)));
  return found.flat();
}

async function filesIn(entry: FileSystemEntry, isNested: boolean): Promise<readonly GivenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    });
    return [{ path: entry.fullPath.replace(/^\//, ''), isNested, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader(); // other entries are folders
  const files: GivenFile[] = [];
  // The reader returns at most a hundred entries per call.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return files;
    for (const one of some) files.push(...(await filesIn(one, true)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
