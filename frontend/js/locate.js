// Where the device is. Fails with the reason as a word: unsupported, denied, unknown, late.
export function locate() {
  return new Promise((done, fail) => {
    if (!navigator.geolocation) {
      fail('unsupported');
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => done([coords.latitude, coords.longitude, coords.accuracy]),
      (error) => fail({ 1: 'denied', 3: 'late' }[error.code] ?? 'unknown'),
      { enableHighAccuracy: true, timeout: 15000, maximumAge: 30000 },
    );
  });
}
