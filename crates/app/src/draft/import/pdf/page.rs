//! One page: pieces of text with their places, put together into lines.
//!
//! Files hold the pieces of a line in any order, and often each number by itself. What stands at one height is a line; its pieces follow
//! each other from left to right where their letters do, and from right to left where they are written as they are read.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Document, Encoding, Object, ObjectId};
use majlis_domain::draft::arabic_layer::{is_arabic_text, looks_turned};

use super::UNFOLDED;

/// Points of the page's own measure by which pieces of one line may differ in height.
const SAME_LINE: f32 = 3.0;

/// The lines of a page; none where it can't be read.
pub fn text(document: &Document, id: ObjectId) -> Option<String> {
    let content = document.get_page_content_with_limit(id, UNFOLDED).ok()?;
    let content = Content::decode(&content).ok()?;
    let fonts = document.get_page_fonts(id).ok()?;
    let encodings = fonts.into_iter().filter_map(|(name, font)| Some((name, font.get_font_encoding_with_limit(document, UNFOLDED).ok()?)));
    let mut reading = Reading { encodings: encodings.collect(), ..Reading::default() };
    for operation in &content.operations {
        reading.follow(operation);
    }
    Some(lines(reading.pieces))
}

/// Some text, and where it begins.
struct Piece {
    x: f32,
    y: f32,
    text: String,
}

fn lines(mut pieces: Vec<Piece>) -> String {
    pieces.retain(|piece| !piece.text.is_empty());
    // From the top; what stands beside each other keeps its order until its line is known.
    pieces.sort_by(|a, b| b.y.total_cmp(&a.y));
    let mut lines: Vec<Vec<Piece>> = Vec::new();
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if line.first().is_some_and(|first| (first.y - piece.y).abs() < SAME_LINE) => line.push(piece),
            _ => lines.push(vec![piece]),
        }
    }
    let all: String = lines.iter().flatten().flat_map(|piece| [piece.text.as_str(), "\n"]).collect();
    let is_turned = looks_turned(&all);
    let made = lines.into_iter().map(|mut line| {
        line.sort_by(|a, b| a.x.total_cmp(&b.x));
        if !is_turned && line.iter().any(|piece| is_arabic_text(&piece.text)) {
            line.reverse();
        }
        line.into_iter().map(|piece| piece.text).collect::<String>()
    });
    made.collect::<Vec<_>>().join("\n")
}

/// A matrix as PDF has it: a, b, c, d, e, f.
type Matrix = [f32; 6];

const SAME: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// One after the other.
fn times(a: Matrix, b: Matrix) -> Matrix {
    [
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    ]
}

/// What the operations of a page have set so far.
struct Reading<'d> {
    encodings: BTreeMap<Vec<u8>, Encoding<'d>>,
    font: Vec<u8>,
    page: Matrix,
    kept: Vec<Matrix>,
    line: Matrix,
    leading: f32,
    /// The next text stands at a place of its own.
    is_moved: bool,
    pieces: Vec<Piece>,
}

impl Default for Reading<'_> {
    fn default() -> Self {
        Self {
            encodings: BTreeMap::new(),
            font: Vec::new(),
            page: SAME,
            kept: Vec::new(),
            line: SAME,
            leading: 0.0,
            is_moved: true,
            pieces: Vec::new(),
        }
    }
}

impl Reading<'_> {
    fn follow(&mut self, operation: &Operation) {
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "q" => self.kept.push(self.page),
            "Q" => self.page = self.kept.pop().unwrap_or(SAME),
            "cm" => self.page = times(matrix(operands), self.page),
            "BT" => self.place(SAME),
            "Tm" => self.place(matrix(operands)),
            "Td" => self.shift(number(operands, 0), number(operands, 1)),
            "TD" => {
                self.leading = -number(operands, 1);
                self.shift(number(operands, 0), number(operands, 1));
            }
            "TL" => self.leading = number(operands, 0),
            "T*" => self.shift(0.0, -self.leading),
            "Tf" => self.font = operands.first().and_then(|name| name.as_name().ok()).unwrap_or_default().to_vec(),
            "Tj" | "TJ" => operands.iter().for_each(|shown| self.show(shown)),
            "'" | "\"" => {
                self.shift(0.0, -self.leading);
                operands.iter().for_each(|shown| self.show(shown));
            }
            _ => {}
        }
    }

    fn place(&mut self, line: Matrix) {
        self.line = line;
        self.is_moved = true;
    }

    fn shift(&mut self, x: f32, y: f32) {
        self.place(times([1.0, 0.0, 0.0, 1.0, x, y], self.line));
    }

    fn show(&mut self, shown: &Object) {
        match shown {
            Object::String(bytes, _) => {
                let text = self.encodings.get(&self.font).and_then(|encoding| Document::decode_text(encoding, bytes).ok());
                self.say(&text.unwrap_or_default());
            }
            Object::Array(parts) => parts.iter().for_each(|part| self.show(part)),
            _ => {}
        }
    }

    fn say(&mut self, text: &str) {
        match self.pieces.last_mut() {
            Some(last) if !self.is_moved => last.text.push_str(text),
            _ => {
                let at = times(self.line, self.page);
                self.pieces.push(Piece { x: at[4], y: at[5], text: text.to_owned() });
            }
        }
        self.is_moved = false;
    }
}

fn number(operands: &[Object], at: usize) -> f32 {
    operands.get(at).and_then(|operand| operand.as_float().ok()).unwrap_or_default()
}

fn matrix(operands: &[Object]) -> Matrix {
    std::array::from_fn(|at| number(operands, at))
}
