//! What arrives as a picture and what is kept of it: pixels only, upright, re-encoded.
//!
//! Bytes from outside are never kept or served. Sizes are read from the header before anything is decoded,
//! decoders work under limits, and a decoder that panics refuses its picture and nothing else.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage};
use majlis_contract::attachment::MAX_PIXELS;

mod cover;

pub use cover::covered;

/// Pixels along the longer side at most: of what is kept, of its thumbnail, and of what is taken.
const KEPT_SIDE: u32 = 2048;
const THUMBNAIL_SIDE: u32 = 400;
const MAX_SIDE: u32 = 20_000;
/// Bytes of all pixels decoded at most; eight bits a channel with transparency always fit.
const MAX_DECODED: u64 = 192 * 1024 * 1024;
/// Pixels of a WebP at most: its lossless form is decoded with transparency and then without, seven bytes a pixel.
const MAX_WEBP_PIXELS: u64 = 32_000_000;
/// From how many pixels on a picture is decoded alone.
const LARGE: u64 = 16_000_000;
/// Bytes that are kept at most; noise that would take more is encoded more coarsely.
const MAX_KEPT: usize = 3 * 1024 * 1024;
const QUALITIES: [u8; 3] = [82, 65, 45];

/// A picture as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// JPEG without metadata.
    pub picture: Vec<u8>,
    /// The same, small.
    pub thumbnail: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// Why a picture is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("neither JPEG nor PNG nor WebP")]
    Unknown,
    #[error("{0} × {1} pixels are too many")]
    TooLarge(u32, u32),
    #[error("can't be decoded: {0}")]
    Broken(String),
}

impl From<image::ImageError> for Refusal {
    fn from(error: image::ImageError) -> Self {
        Self::Broken(error.to_string())
    }
}

/// Makes what is kept from what arrived. Takes processor time and memory: run it where blocking is allowed.
pub fn prepare(bytes: &[u8]) -> Result<Picture, Refusal> {
    let format = sniff(bytes).ok_or(Refusal::Unknown)?;
    std::panic::catch_unwind(|| convert(bytes, format)).unwrap_or_else(|_| Err(Refusal::Broken("the decoder panicked".to_owned())))
}

/// Pixels along the longer side of a mark at most: of what is kept, and of what is taken.
const MARK_SIDE: u32 = 512;
const MAX_MARK_SIDE: u32 = 4096;

/// Makes a municipality's mark from what arrived: a PNG that keeps what is transparent, without metadata.
pub fn mark(bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    let format = sniff(bytes).filter(|format| *format != ImageFormat::Jpeg).ok_or(Refusal::Unknown)?;
    std::panic::catch_unwind(|| drawn(bytes, format)).unwrap_or_else(|_| Err(Refusal::Broken("the decoder panicked".to_owned())))
}

fn drawn(bytes: &[u8], format: ImageFormat) -> Result<Vec<u8>, Refusal> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(MAX_MARK_SIDE);
    limits.max_image_height = Some(MAX_MARK_SIDE);
    limits.max_alloc = Some(MAX_DECODED);
    reader.limits(limits);
    let decoder = reader.into_decoder()?;
    let (width, height) = decoder.dimensions();
    if width.max(height) > MAX_MARK_SIDE {
        return Err(Refusal::TooLarge(width, height));
    }
    let whole = DynamicImage::from_decoder(decoder)?;
    let kept = if width.max(height) > MARK_SIDE { whole.resize(MARK_SIDE, MARK_SIDE, FilterType::CatmullRom) } else { whole };
    let mut png = Cursor::new(Vec::new());
    kept.into_rgba8().write_to(&mut png, ImageFormat::Png)?;
    Ok(png.into_inner())
}

/// The format by its first bytes; what the sender says of it does not count.
fn sniff(bytes: &[u8]) -> Option<ImageFormat> {
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => Some(ImageFormat::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some(ImageFormat::Png),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(ImageFormat::WebP),
        _ => None,
    }
}

/// Whether a picture takes so much memory that no other should be decoded meanwhile. Reads the header only.
pub fn is_large(bytes: &[u8]) -> bool {
    let size = |format| std::panic::catch_unwind(|| ImageReader::with_format(Cursor::new(bytes), format).into_dimensions());
    let size = sniff(bytes).and_then(|format| size(format).ok()?.ok());
    size.is_some_and(|(width, height)| u64::from(width) * u64::from(height) > LARGE)
}

fn convert(bytes: &[u8], format: ImageFormat) -> Result<Picture, Refusal> {
    if format == ImageFormat::Jpeg && !jpeg_is_whole(bytes) {
        return Err(Refusal::Broken("the end is missing".to_owned()));
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_DECODED);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    let most = if format == ImageFormat::WebP { MAX_WEBP_PIXELS } else { MAX_PIXELS };
    if pixels > most || width.max(height) > MAX_SIDE || decoder.total_bytes() > MAX_DECODED {
        return Err(Refusal::TooLarge(width, height));
    }
    // Metadata that can't be read is metadata that is not there.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let kept = shrunk(on_white(DynamicImage::from_decoder(decoder)?), KEPT_SIDE);
    let mut upright = DynamicImage::ImageRgb8(in_srgb(kept, profile.as_deref()));
    upright.apply_orientation(orientation);
    both_sizes(upright.into_rgb8())
}

/// The thumbnail is made from what is kept, so it never shows more.
fn both_sizes(picture: RgbImage) -> Result<Picture, Refusal> {
    let (width, height) = picture.dimensions();
    let bytes = encoded(&picture)?;
    let thumbnail = encoded(&shrunk(picture.into(), THUMBNAIL_SIDE))?;
    Ok(Picture { picture: bytes, thumbnail, width, height })
}

/// Whether the picture itself has its end mark. The decoder would fill what is missing with grey.
fn jpeg_is_whole(bytes: &[u8]) -> bool {
    // From segment to segment up to the first scan; thumbnails inside segments have end marks of their own.
    let mut at = 2;
    while let Some([0xFF, marker, rest @ ..]) = bytes.get(at..) {
        match (marker, rest) {
            (0xFF, _) => at += 1,
            (0xDA, rest) => return rest.windows(2).any(|pair| pair == [0xFF, 0xD9]),
            (_, [high, low, ..]) => at += 2 + usize::from(u16::from_be_bytes([*high, *low])),
            _ => return false,
        }
    }
    false
}

/// Transparent parts become white, not the colour that happens to stand in them.
fn on_white(image: DynamicImage) -> DynamicImage {
    if !image.color().has_alpha() {
        return image;
    }
    let mut pixels = image.into_rgba8();
    for pixel in pixels.pixels_mut() {
        let [.., alpha] = pixel.0;
        if alpha != 255 {
            let blend = |colour: u8| ((u32::from(colour) * u32::from(alpha) + 255 * (255 - u32::from(alpha)) + 127) / 255) as u8;
            let [r, g, b, _] = pixel.0;
            pixel.0 = [blend(r), blend(g), blend(b), 255];
        }
    }
    DynamicImage::ImageRgba8(pixels)
}

/// At most `side` pixels wide and high, in proportion.
fn shrunk(mut image: DynamicImage, side: u32) -> RgbImage {
    let longer = image.width().max(image.height());
    if longer <= side {
        return image.into_rgb8();
    }
    // Far too large ones are averaged first: the fine filter alone would take several times the picture's memory.
    if longer > 2 * side {
        image = image.thumbnail(2 * side, 2 * side);
    }
    let fit = |length: u32| ((u64::from(length) * u64::from(side)).div_ceil(u64::from(image.width().max(image.height()))) as u32).max(1);
    let (width, height) = (fit(image.width()), fit(image.height()));
    image.resize_exact(width, height, FilterType::CatmullRom).into_rgb8()
}

/// Cameras use wider colour spaces and say so in a profile; since the profile goes, the colours are converted.
fn in_srgb(image: RgbImage, profile: Option<&[u8]>) -> RgbImage {
    let Some(profile) = profile.and_then(|bytes| moxcms::ColorProfile::new_from_slice(bytes).ok()) else { return image };
    if profile.color_space != moxcms::DataColorSpace::Rgb {
        return image;
    }
    let (srgb, layout) = (moxcms::ColorProfile::new_srgb(), moxcms::Layout::Rgb);
    let Ok(transform) = profile.create_transform_8bit(layout, &srgb, layout, moxcms::TransformOptions::default()) else { return image };
    let mut converted = image::ImageBuffer::<Rgb<u8>, Vec<u8>>::new(image.width(), image.height());
    match transform.transform(&image, &mut converted) {
        Ok(()) => converted,
        Err(_) => image,
    }
}

fn encoded(image: &RgbImage) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    for quality in QUALITIES {
        bytes.clear();
        JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(image)?;
        if bytes.len() <= MAX_KEPT {
            break;
        }
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests;
