use image::*; use std::io::Cursor; use std::time::Instant;
fn hwm()->String{std::fs::read_to_string("/proc/self/status").unwrap().lines().filter(|l|l.starts_with("VmHWM")||l.starts_with("VmRSS")).collect::<Vec<_>>().join(" ")}
fn main(){
 let path=std::env::args().nth(1).unwrap();
 if path=="make" {
  let mut x=1u32; let mut f=|_,_|{x=x.wrapping_mul(1664525).wrapping_add(1013904223); let b=x.to_be_bytes(); Rgb([b[0],b[1],b[2]])};
  let noise=RgbImage::from_fn(2048,2048,&mut f);
  noise.save("/tmp/big_noise2048.png").unwrap();
  let g=RgbImage::from_fn(7300,5470,|x,y|Rgb([(x/29) as u8,(y/22) as u8,((x^y)&255) as u8]));
  g.save("/tmp/big_40.jpg").unwrap(); g.save("/tmp/big_40.png").unwrap();
  DynamicImage::ImageRgb8(g.clone()).into_rgba8().save("/tmp/big_40a.png").unwrap();
  DynamicImage::ImageRgb8(g.clone()).into_rgba16().save("/tmp/big_40a16.png").unwrap();
  g.save("/tmp/big_40.webp").unwrap();
  imageops::crop_imm(&g,0,0,4000,3000).to_image().save("/tmp/big_12.jpg").unwrap();
  return; }
 let b=std::fs::read(&path).unwrap(); println!("{path} {} KB before {}",b.len()/1024,hwm());
 let t=Instant::now(); let r=majlis_app::attachment::picture::prepare(&b);
 println!("  {:?} {} {}",t.elapsed(),match r{Ok(p)=>format!("{}x{} {} {}",p.width,p.height,p.picture.len(),p.thumbnail.len()),Err(e)=>e.to_string()},hwm());
 let _=Cursor::new(0);
}
