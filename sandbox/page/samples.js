/** Ready-made things to send: how a bot meets a voice message or a sticker can be tried without a microphone. */

const RATE = 8000;

/** One quiet second as a WAV file. */
export function sampleVoice() {
  const samples = Int16Array.from({ length: RATE }, (_, n) => 5000 * Math.sin(n / 6) * Math.sin((Math.PI * n) / RATE));
  const header = new DataView(new ArrayBuffer(44));
  const text = (at, word) => [...word].forEach((letter, n) => header.setUint8(at + n, letter.charCodeAt(0)));
  text(0, 'RIFF');
  text(8, 'WAVEfmt ');
  text(36, 'data');
  header.setUint32(4, 36 + samples.byteLength, true);
  for (const [at, value] of [[16, 16], [24, RATE], [28, RATE * 2], [40, samples.byteLength]]) header.setUint32(at, value, true);
  for (const [at, value] of [[20, 1], [22, 1], [32, 2], [34, 16]]) header.setUint16(at, value, true);
  return new File([header, samples], 'voice.wav', { type: 'audio/wav' });
}

/** A drawn leaf, transparent around, as a WebP picture of 512 pixels. */
export async function sampleSticker() {
  const canvas = new OffscreenCanvas(512, 512);
  const pen = canvas.getContext('2d');
  pen.lineWidth = 26;
  pen.lineCap = 'round';
  pen.strokeStyle = '#256d46';
  pen.stroke(new Path2D('M256 450V240'));
  pen.fillStyle = '#3aa76d';
  pen.fill(new Path2D('M262 300C262 170 340 90 460 90 460 220 390 300 262 300Z'));
  pen.fillStyle = '#57c084';
  pen.fill(new Path2D('M250 360C250 260 180 190 70 190 70 300 140 360 250 360Z'));
  return new File([await canvas.convertToBlob({ type: 'image/webp' })], 'sticker.webp', { type: 'image/webp' });
}
