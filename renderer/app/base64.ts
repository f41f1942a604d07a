import { ReaderError } from '@core/contract/failure';

/** The bytes of a file, as they cross the bridge. @throws ReaderError `unreadable-file` */
export function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    // Gone or locked since it was chosen.
    reader.onerror = () =>
      reject(new ReaderError({ code: 'unreadable-file', detail: reader.error?.name ?? 'unknown' }));
    reader.readAsDataURL(blob);
  });
}
