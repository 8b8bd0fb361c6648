//! Pictures as they come, honest and not.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// What stands where a position and a device would.
pub const MARK: &[u8] = b"GPS 17.0212N 54.1018E Fairphone 5";

/// Red, green, blue and white quarters.
pub fn quarters(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (x < width / 2, y < height / 2) {
        (true, true) => Rgb([255, 0, 0]),
        (false, true) => Rgb([0, 255, 0]),
        (true, false) => Rgb([0, 0, 255]),
        (false, false) => Rgb([255, 255, 255]),
    })
}

pub fn written(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// The TIFF structure of Exif: an orientation and the mark.
fn exif(orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0\x2A\0\0\0\x08\0\x02".to_vec();
    tiff.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    tiff.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 0x26]);
    tiff.extend([0; 4]);
    tiff.extend(MARK);
    tiff
}

/// A JPEG as a camera held that way would write it.
pub fn from_camera(image: RgbImage, orientation: u8) -> Vec<u8> {
    let jpeg = written(image, ImageFormat::Jpeg);
    let tiff = exif(orientation);
    let length = (tiff.len() as u16 + 8).to_be_bytes();
    [&jpeg[..2], &[0xFF, 0xE1], &length, b"Exif\0\0", &tiff, &jpeg[2..]].concat()
}

fn chunk(kind: &[u8], content: &[u8]) -> Vec<u8> {
    let step = |crc: u32, byte: &u8| (0..8).fold(crc ^ u32::from(*byte), |c, _| if c & 1 == 1 { 0xEDB8_8320 ^ (c >> 1) } else { c >> 1 });
    let crc = !kind.iter().chain(content).fold(!0, step);
    [&(content.len() as u32).to_be_bytes(), kind, content, &crc.to_be_bytes()].concat()
}

/// A PNG with words and Exif in chunks of their own.
pub fn annotated_png(orientation: u8) -> Vec<u8> {
    let png = written(quarters(64, 48), ImageFormat::Png);
    let text = chunk(b"tEXt", &[b"Comment\0", MARK].concat());
    let long = chunk(b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0", MARK].concat());
    [&png[..33], &text, &long, &chunk(b"eXIf", &exif(orientation)), &png[33..]].concat()
}

/// A WebP in the extended form, with Exif and XMP.
pub fn annotated_webp() -> Vec<u8> {
    let webp = written(quarters(64, 48), ImageFormat::WebP);
    let part = |kind: &[u8], content: &[u8]| {
        let mut bytes = [kind, &(content.len() as u32).to_le_bytes(), content].concat();
        bytes.resize(bytes.len().next_multiple_of(2), 0);
        bytes
    };
    let head = part(b"VP8X", &[0x0C, 0, 0, 0, 63, 0, 0, 47, 0, 0]);
    let body = [b"WEBP", head.as_slice(), &webp[12..], &part(b"EXIF", &exif(1)), &part(b"XMP ", MARK)].concat();
    [b"RIFF", (body.len() as u32).to_le_bytes().as_slice(), &body].concat()
}

/// A PNG of 74 bytes that claims any size.
pub fn claiming(width: u32, height: u32) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let data = chunk(b"IDAT", b"\x78\x9C\x63\x60\x60\x60\0\0\0\x04\0\x01");
    [b"\x89PNG\r\n\x1A\n".as_slice(), &chunk(b"IHDR", &header), &data, &chunk(b"IEND", b"")].concat()
}

/// A JPEG whose header claims another size.
pub fn claiming_jpeg(side: u16) -> Vec<u8> {
    let mut jpeg = written(quarters(16, 16), ImageFormat::Jpeg);
    let at = jpeg.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap() + 5;
    jpeg[at..at + 4].copy_from_slice(&[side.to_be_bytes(), side.to_be_bytes()].concat());
    jpeg
}

/// A picture that is served.
pub fn served(bytes: &[u8]) -> RgbImage {
    image::load_from_memory_with_format(bytes, ImageFormat::Jpeg).unwrap().into_rgb8()
}

/// The colours of the corners, row by row from the top left.
pub fn corners(image: &RgbImage) -> String {
    let colour = |x: u32, y: u32| match image.get_pixel(x, y).0.map(|value| value > 127) {
        [true, true, true] => 'w',
        [true, false, false] => 'r',
        [false, true, false] => 'g',
        [false, false, true] => 'b',
        _ => '?',
    };
    let (right, bottom) = (image.width() - 8, image.height() - 8);
    [(7, 7), (right, 7), (7, bottom), (right, bottom)].map(|(x, y)| colour(x, y)).iter().collect()
}
