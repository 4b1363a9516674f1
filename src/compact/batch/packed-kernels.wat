;; What is added up from packed rows: a word's vector and its projections, and the labels' sums over
;; a text's features. Addresses and sizes are bytes. As in embedding-kernels.wat sums have the bits of
;; the engine's plain code. config/write-kernels.ts compiles this file.
(module
  (import "env" "memory" (memory 1 32768))

  ;; y += Σr scale[r] · level[r], one row after the other: each number is computed in f64 and rounded
  ;; for every row. `rows` lists for each its address, i32, and its scale, f32; levels are i8.
  (func $addRows (export "addRows")
    (param $y i32) (param $rows i32) (param $count i32) (param $bytes i32)
    (local $to i32) (local $end i32) (local $level i32) (local $scale v128) (local $four v128)
    (local.set $end (i32.add (local.get $y) (local.get $bytes)))
    (if (local.get $count)
      (then
        (loop $row
          (local.set $level (i32.load (local.get $rows)))
          (local.set $scale
            (f64x2.splat (f64.promote_f32 (f32.load offset=4 (local.get $rows)))))
          (local.set $to (local.get $y))
          (loop $next
            (local.set $four
              (i32x4.extend_low_i16x8_s
                (i16x8.extend_low_i8x16_s (v128.load32_zero align=4 (local.get $level)))))
            (v128.store align=4 (local.get $to)
              (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
                (f32x4.demote_f64x2_zero
                  (f64x2.add
                    (f64x2.promote_low_f32x4 (v128.load64_zero align=4 (local.get $to)))
                    (f64x2.mul
                      (local.get $scale)
                      (f64x2.convert_low_i32x4_s (local.get $four)))))
                (f32x4.demote_f64x2_zero
                  (f64x2.add
                    (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 align=4 (local.get $to)))
                    (f64x2.mul
                      (local.get $scale)
                      (f64x2.convert_low_i32x4_s
                        (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                          (local.get $four) (local.get $four))))))))
            (local.set $level (i32.add (local.get $level) (i32.const 4)))
            (local.set $to (i32.add (local.get $to) (i32.const 16)))
            (br_if $next (i32.lt_u (local.get $to) (local.get $end))))
          (local.set $rows (i32.add (local.get $rows) (i32.const 8)))
          (local.set $count (i32.add (local.get $count) (i32.const -1)))
          (br_if $row (local.get $count))))))

  ;; sums[l] += values[f] · scale[f, h] · level[f, l] in f64, feature after feature. A feature's row,
  ;; `bytes` long: a scale in f32 for each head, then the levels in i8 of all heads, each head's
  ;; filled up to groups of four, of which `groups` tells how many it has.
  (func $addFeatures (export "addFeatures")
    (param $sums i32) (param $rows i32) (param $bytes i32) (param $ids i32) (param $values i32)
    (param $count i32) (param $groups i32) (param $heads i32)
    (local $row i32) (local $level i32) (local $sum i32) (local $head i32) (local $left i32)
    (local $four v128) (local $factor v128)
    (if (local.get $count)
      (then
        (loop $feature
          (local.set $row
            (i32.add
              (local.get $rows)
              (i32.mul (i32.load (local.get $ids)) (local.get $bytes))))
          (local.set $level
            (i32.add (local.get $row) (i32.shl (local.get $heads) (i32.const 2))))
          (local.set $sum (local.get $sums))
          (local.set $head (i32.const 0))
          (loop $next
            (local.set $factor
              (f64x2.splat
                (f64.mul
                  (f64.promote_f32
                    (f32.load
                      (i32.add
                        (local.get $row)
                        (i32.shl (local.get $head) (i32.const 2)))))
                  (f64.load (local.get $values)))))
            (local.set $left
              (i32.load
                (i32.add (local.get $groups) (i32.shl (local.get $head) (i32.const 2)))))
            (loop $group
              (local.set $four
                (i32x4.extend_low_i16x8_s
                  (i16x8.extend_low_i8x16_s (v128.load32_zero align=4 (local.get $level)))))
              (v128.store align=8 (local.get $sum)
                (f64x2.add
                  (v128.load align=8 (local.get $sum))
                  (f64x2.mul
                    (local.get $factor)
                    (f64x2.convert_low_i32x4_s (local.get $four)))))
              (v128.store offset=16 align=8 (local.get $sum)
                (f64x2.add
                  (v128.load offset=16 align=8 (local.get $sum))
                  (f64x2.mul
                    (local.get $factor)
                    (f64x2.convert_low_i32x4_s
                      (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                        (local.get $four) (local.get $four))))))
              (local.set $level (i32.add (local.get $level) (i32.const 4)))
              (local.set $sum (i32.add (local.get $sum) (i32.const 32)))
              (local.set $left (i32.add (local.get $left) (i32.const -1)))
              (br_if $group (local.get $left)))
            (local.set $head (i32.add (local.get $head) (i32.const 1)))
            (br_if $next (i32.lt_u (local.get $head) (local.get $heads))))
          (local.set $ids (i32.add (local.get $ids) (i32.const 4)))
          (local.set $values (i32.add (local.get $values) (i32.const 8)))
          (local.set $count (i32.add (local.get $count) (i32.const -1)))
          (br_if $feature (local.get $count))))))

  ;; y[c] = unit · Σd x[d] · w[d, c] for blocks of 16 channels. x are i16, two to a pair; the
  ;; weights i8, block by block and in it pair by pair: w[d, c] and w[d + 1, c] for each channel.
  ;; The sums are exact as long as they fit into 31 bits; unit is multiplied in f64, rounded once.
  (func $project (export "project")
    (param $y i32) (param $x i32) (param $w i32) (param $pairs i32) (param $blocks i32)
    (param $unit f64)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $two v128) (local $at i32) (local $left i32)
    (loop $block
      (local.set $a (v128.const i32x4 0 0 0 0))
      (local.set $b (v128.const i32x4 0 0 0 0))
      (local.set $c (v128.const i32x4 0 0 0 0))
      (local.set $d (v128.const i32x4 0 0 0 0))
      (local.set $at (local.get $x))
      (local.set $left (local.get $pairs))
      (loop $pair
        (local.set $two (v128.load32_splat align=4 (local.get $at)))
        (local.set $a
          (i32x4.add
            (local.get $a)
            (i32x4.dot_i16x8_s (local.get $two) (v128.load8x8_s (local.get $w)))))
        (local.set $b
          (i32x4.add
            (local.get $b)
            (i32x4.dot_i16x8_s (local.get $two) (v128.load8x8_s offset=8 (local.get $w)))))
        (local.set $c
          (i32x4.add
            (local.get $c)
            (i32x4.dot_i16x8_s (local.get $two) (v128.load8x8_s offset=16 (local.get $w)))))
        (local.set $d
          (i32x4.add
            (local.get $d)
            (i32x4.dot_i16x8_s (local.get $two) (v128.load8x8_s offset=24 (local.get $w)))))
        (local.set $w (i32.add (local.get $w) (i32.const 32)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (local.set $left (i32.add (local.get $left) (i32.const -1)))
        (br_if $pair (local.get $left)))
      (call $scale (local.get $y) (local.get $a) (local.get $unit))
      (call $scale (i32.add (local.get $y) (i32.const 16)) (local.get $b) (local.get $unit))
      (call $scale (i32.add (local.get $y) (i32.const 32)) (local.get $c) (local.get $unit))
      (call $scale (i32.add (local.get $y) (i32.const 48)) (local.get $d) (local.get $unit))
      (local.set $y (i32.add (local.get $y) (i32.const 64)))
      (local.set $blocks (i32.add (local.get $blocks) (i32.const -1)))
      (br_if $block (local.get $blocks))))

  ;; y[i] = sums[i] · unit for four whole numbers.
  (func $scale (param $y i32) (param $sums v128) (param $unit f64)
    (v128.store64_lane align=4 0 (local.get $y)
      (f32x4.demote_f64x2_zero
        (f64x2.mul (f64x2.convert_low_i32x4_s (local.get $sums)) (f64x2.splat (local.get $unit)))))
    (v128.store64_lane offset=8 align=4 0 (local.get $y)
      (f32x4.demote_f64x2_zero
        (f64x2.mul
          (f64x2.convert_low_i32x4_s
            (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
              (local.get $sums) (local.get $sums)))
          (f64x2.splat (local.get $unit)))))))
