//! The rule of ownership on the same 32-byte records, in native code: what the machine can do.
//! Usage: twin RECORDS NEEDED DAY VERSION; speaks the protocol of the contestants on standard input and output.

mod sha256;

use std::io::{BufRead, Read, Write};
use std::time::Instant;

const MAGIC: i32 = 0x524c_4b31;
const WHOLE: i64 = 1_000_000_000;

#[repr(C)]
#[derive(Clone, Copy)]
struct Record {
    asset: i32,
    low: i32,
    high: i32,
    from: i32,
    to: i32,
    recorded_from: i32,
    recorded_to: i32,
    tag: i32,
}

#[derive(Clone, Copy)]
struct Edge {
    asset: i32,
    low: i32,
    high: i32,
}

struct Graph {
    start: Vec<u32>,
    edges: Vec<Edge>,
    total_low: Vec<i64>,
}

#[derive(Clone, Copy, Default)]
struct Slot {
    inside: u32,
    summed: u32,
    low: i64,
    high: i64,
}

fn ints(file: &mut std::fs::File, count: usize) -> Vec<i32> {
    let mut numbers = vec![0i32; count];
    let bytes = unsafe { std::slice::from_raw_parts_mut(numbers.as_mut_ptr() as *mut u8, count * 4) };
    file.read_exact(bytes).expect("the file of records is whole");
    numbers
}

fn records(path: &str) -> (Vec<i32>, Vec<Record>) {
    let mut file = std::fs::File::open(path).expect("the file of records is there");
    let head = ints(&mut file, 4);
    assert_eq!(head[0], MAGIC, "not a file of records");
    let start = ints(&mut file, head[1] as usize + 1);
    let mut rows = vec![
        Record { asset: 0, low: 0, high: 0, from: 0, to: 0, recorded_from: 0, recorded_to: 0, tag: 0 };
        head[2] as usize
    ];
    let bytes = unsafe { std::slice::from_raw_parts_mut(rows.as_mut_ptr() as *mut u8, rows.len() * 32) };
    file.read_exact(bytes).expect("the file of records is whole");
    (start, rows)
}

/// The equity that holds on the day, as the version knew it.
fn view(start: &[i32], rows: &[Record], day: i32, version: i32) -> Graph {
    let parties = start.len() - 1;
    let mut graph = Graph { start: Vec::with_capacity(parties + 1), edges: Vec::with_capacity(rows.len()), total_low: vec![0; parties] };
    for owner in 0..parties {
        graph.start.push(graph.edges.len() as u32);
        for row in &rows[start[owner] as usize..start[owner + 1] as usize] {
            let holds = row.from <= day && day < row.to && row.recorded_from <= version && version < row.recorded_to;
            if holds && row.tag & 3 == 0 && row.asset != owner as i32 {
                graph.edges.push(Edge { asset: row.asset, low: row.low, high: row.high });
                graph.total_low[row.asset as usize] += row.low as i64;
            }
        }
    }
    graph.start.push(graph.edges.len() as u32);
    graph
}

/// The closure of every party alone, as pairs (party, member), members in order. `highest`: by the maxima.
fn closures(graph: &Graph, needed: i64, highest: bool) -> Vec<i32> {
    let parties = graph.start.len() - 1;
    let mut slots = vec![Slot::default(); parties];
    let mut members: Vec<i32> = Vec::new();
    let mut pairs: Vec<i32> = Vec::new();
    let mut epoch = 0u32;
    for source in 0..parties {
        let own = &graph.edges[graph.start[source] as usize..graph.start[source + 1] as usize];
        if !own.iter().any(|edge| (if highest { edge.high } else { edge.low }) as i64 >= needed) {
            continue;
        }
        epoch += 1;
        members.clear();
        members.push(source as i32);
        slots[source].inside = epoch;
        let mut head = 0;
        while head < members.len() {
            let owner = members[head] as usize;
            head += 1;
            for edge in &graph.edges[graph.start[owner] as usize..graph.start[owner + 1] as usize] {
                let slot = &mut slots[edge.asset as usize];
                if slot.inside == epoch {
                    continue;
                }
                if slot.summed != epoch {
                    slot.summed = epoch;
                    slot.low = 0;
                    slot.high = 0;
                }
                slot.low += edge.low as i64;
                let reached = if highest {
                    slot.high += edge.high as i64;
                    let left = (WHOLE - (graph.total_low[edge.asset as usize] - slot.low)).max(0);
                    slot.low.max(WHOLE.min(slot.high).min(left)) >= needed
                } else {
                    slot.low >= needed
                };
                if reached {
                    slot.inside = epoch;
                    members.push(edge.asset);
                }
            }
        }
        let found = &mut members[1..];
        found.sort_unstable();
        for member in found.iter() {
            pairs.push(source as i32);
            pairs.push(*member);
        }
    }
    pairs
}

fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    line.and_then(|line| line.split_whitespace().nth(1)).and_then(|kib| kib.parse::<u64>().ok()).unwrap_or(0) * 1024
}

fn say(text: String) {
    println!("{text}");
    std::io::stdout().flush().expect("somebody listens");
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let number = |place: usize| arguments[place].parse::<i64>().expect("a whole number");
    let (needed, day, version) = (number(2), number(3) as i32, number(4) as i32);
    let begin = Instant::now();
    let (start, rows) = records(&arguments[1]);
    say(format!("{{\"ready\":{},\"version\":\"Rust, no crates\"}}", begin.elapsed().as_secs_f64()));
    for line in std::io::stdin().lock().lines() {
        if line.expect("text") == "end" {
            break;
        }
        let begin = Instant::now();
        let graph = view(&start, &rows, day, version);
        let viewed = begin.elapsed().as_secs_f64();
        let begin = Instant::now();
        let low = closures(&graph, needed, false);
        let certain = begin.elapsed().as_secs_f64();
        let begin = Instant::now();
        let high = closures(&graph, needed, true);
        let possible = begin.elapsed().as_secs_f64();
        say(format!(
            "{{\"seconds\":{{\"view\":{viewed},\"certain\":{certain},\"possible\":{possible},\"all\":{}}},\"prints\":{{\"certain\":\"{}\",\"possible\":\"{}\"}},\"counts\":{{\"edges\":{},\"certain pairs\":{},\"possible pairs\":{}}}}}",
            viewed + certain + possible,
            sha256::hex(&low),
            sha256::hex(&high),
            graph.edges.len(),
            low.len() / 2,
            high.len() / 2
        ));
    }
    say(format!("{{\"peak\":{}}}", peak()));
}
