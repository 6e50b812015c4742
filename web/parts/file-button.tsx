/** A button that asks for files. The browser's own speaks the browser's language, not that of the page. */
import type { JSX } from 'preact';

export interface FileButtonProps {
  readonly id: string;
  readonly label: string;
  /** Kinds of files, as for `accept`. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function FileButton({ id, label, accept, multiple = false, onFiles }: FileButtonProps): JSX.Element {
  return (
    <span class="file-button">
      <input
        id={id}
        type="file"
        class="visually-hidden"
        multiple={multiple}
        accept={accept}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can be given again after it was mended.
          currentTarget.value = '';
          onFiles(files);
        }}
      />
      <label class="utrecht-button utrecht-button--secondary-action small" for={id}>
        {label}
      </label>
    </span>
  );
}
