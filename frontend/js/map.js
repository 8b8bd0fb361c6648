const DROP =
  '<svg viewBox="-18 -50 36 52" width="36" height="52" aria-hidden="true"><path class="map__drop" d="M0 0S16-16 16-32a16 16 0 0 0-32 0C-16-16 0 0 0 0z"/><path d="M0-40l7 8-7 8-7-8z" fill="#fff"/></svg>';

// Gives a handle at once; Leaflet comes when it comes, and what is asked of it before that is done then.
export function mountMap(element, json, picked, failed) {
  const config = JSON.parse(json);
  let map = null;
  let marker = null;
  let gone = false;
  let place = config.pin;

  const show = (leaflet, follow) => {
    if (!place) return;
    const at = [place.latitude, place.longitude];
    if (marker) marker.setLatLng(at);
    else {
      const icon = leaflet.divIcon({ html: DROP, className: 'map__icon', iconSize: [36, 52], iconAnchor: [18, 50] });
      marker = leaflet.marker(at, { icon, interactive: false, keyboard: false }).addTo(map);
    }
    if (follow && !map.getBounds().pad(-0.1).contains(at)) map.panTo(at);
  };

  let leaflet = null;
  Promise.all([import('leaflet'), import('leaflet/dist/leaflet.css')])
    .then(([module]) => {
      if (gone) return;
      leaflet = module.default ?? module;
      const centre = place ?? config.centre;
      map = leaflet.map(element, { zoomControl: false, attributionControl: true });
      map.attributionControl.setPrefix(false);
      leaflet.control.zoom({ position: 'bottomleft', zoomInTitle: config.zoom_in, zoomOutTitle: config.zoom_out }).addTo(map);
      map.setView([centre.latitude, centre.longitude], place ? Math.max(config.zoom, 15) : config.zoom);
      for (const outline of config.outlines) {
        const parts = leaflet.GeoJSON.coordsToLatLngs(outline.parts, 2);
        const shape = leaflet.polygon(parts, { className: 'map__district', interactive: false }).addTo(map);
        if (outline.name) shape.bindTooltip(outline.name, { permanent: true, direction: 'center', className: 'map__label' });
      }
      if (config.tiles) {
        const tiles = leaflet.tileLayer(config.tiles, { attribution: config.attribution ?? '', maxZoom: 19 });
        let refused = 0;
        // Without tiles the outlines stay usable; a few missing ones are no reason to give up.
        tiles.on('tileerror', () => {
          refused += 1;
          if (refused === 4) {
            tiles.remove();
            failed();
          }
        });
        tiles.addTo(map);
      }
      if (config.picks) map.on('click', (event) => picked(event.latlng.lat, event.latlng.lng));
      show(leaflet, false);
    })
    .catch(() => {
      if (!gone) failed();
    });

  return {
    pin(latitude, longitude, follow) {
      place = { latitude, longitude };
      if (map) show(leaflet, follow);
    },
    unpin() {
      place = null;
      marker?.remove();
      marker = null;
    },
    centre() {
      const at = map?.getCenter();
      return at ? [at.lat, at.lng] : [];
    },
    remove() {
      gone = true;
      map?.remove();
    },
  };
}
