type FileChoiceProps = {
  readonly label: string;
  /** The kinds of file that are offered, as `accept` of an input names them. */
  readonly accept: string;
  readonly onChoose: (file: File) => void;
};

/** A file to choose from the device. The label is drawn as the button; the input lies unseen in it. */
export function FileChoice({ label, accept, onChoose }: FileChoiceProps) {
  return (
    <label class="file-choice button quiet">
      {label}
      <input
        class="visually-hidden"
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) onChoose(file);
          currentTarget.value = ''; // so that the same file can be chosen again
        }}
      />
    </label>
  );
}
