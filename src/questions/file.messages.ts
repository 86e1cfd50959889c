/** English words of file questions. */
export const fileMessages = {
  chooseFile: {one: 'Choose a file', other: 'Choose files'},
  chosenFiles: 'Chosen files',
  fileDrop: 'or drop them here',
  fileLimits: 'Up to {max} MB each.',
  fileKinds: 'Takes {accept}.',
  'kind.image': 'images',
  'kind.audio': 'sound',
  'kind.video': 'videos',
  filePreview: 'Preview of {name}',
  fileRemove: 'Remove {name}',
  fileAdded: {one: 'One file chosen: {names}', other: '{n} files chosen: {names}'},
  fileRemoved: '{name} removed',
};
