;; What a linear solver does with one row. Weights are f64. A row's sparse entries are pairs of a
;; weight's address (u32) and a value (f32); its dense numbers are f32, in blocks of eight.
;; config/write-kernels.ts compiles this file.
(module
  (import "env" "memory" (memory 1 32768))

  ;; sum + Σ weight[entry] · value[entry] + Σj weights[j] · dense[j].
  ;;
  ;; One running sum, as in plain code: what is waited for is memory, and every solver ever run gave
  ;; these bits.
  (func $score (export "score")
    (param $sum f64) (param $entries i32) (param $count i32) (param $weights i32)
    (param $dense i32) (param $blocks i32) (result f64)
    (if (local.get $count)
      (then
        (loop $nextEntry
          (local.set $sum
            (f64.add
              (local.get $sum)
              (f64.mul
                (f64.load align=4 (i32.load (local.get $entries)))
                (f64.promote_f32 (f32.load offset=4 (local.get $entries))))))
          (local.set $entries (i32.add (local.get $entries) (i32.const 8)))
          (local.set $count (i32.add (local.get $count) (i32.const -1)))
          (br_if $nextEntry (local.get $count)))))
    (if (local.get $blocks)
      (then
        (loop $nextBlock
          (local.set $sum
            (f64.add
              (local.get $sum)
              (f64.mul
                (f64.load align=4 (local.get $weights))
                (f64.promote_f32 (f32.load (local.get $dense))))))
          (local.set $sum
            (f64.add
              (local.get $sum)
              (f64.mul
                (f64.load offset=8 align=4 (local.get $weights))
                (f64.promote_f32 (f32.load offset=4 (local.get $dense))))))
          (local.set $sum
            (f64.add
              (local.get $sum)
              (f64.mul
                (f64.load offset=16 align=4 (local.get $weights))
                (f64.promote_f32 (f32.load offset=8 (local.get $dense))))))
          (local.set $sum
            (f64.add
              (local.get $sum)
              (f64.mul
                (f64.load offset=24 align=4 (local.get $weights))
                (f64.promote_f32 (f32.load offset=12 (local.get $dense))))))
          (local.set $sum
            (f64.add
              (local.get $sum)
              (f64.mul
                (f64.load offset=32 align=4 (local.get $weights))
                (f64.promote_f32 (f32.load offset=16 (local.get $dense))))))
          (local.set $sum
            (f64.add
              (local.get $sum)
              (f64.mul
                (f64.load offset=40 align=4 (local.get $weights))
                (f64.promote_f32 (f32.load offset=20 (local.get $dense))))))
          (local.set $sum
            (f64.add
              (local.get $sum)
              (f64.mul
                (f64.load offset=48 align=4 (local.get $weights))
                (f64.promote_f32 (f32.load offset=24 (local.get $dense))))))
          (local.set $sum
            (f64.add
              (local.get $sum)
              (f64.mul
                (f64.load offset=56 align=4 (local.get $weights))
                (f64.promote_f32 (f32.load offset=28 (local.get $dense))))))
          (local.set $weights (i32.add (local.get $weights) (i32.const 64)))
          (local.set $dense (i32.add (local.get $dense) (i32.const 32)))
          (local.set $blocks (i32.add (local.get $blocks) (i32.const -1)))
          (br_if $nextBlock (local.get $blocks)))))
    (local.get $sum))

  ;; weight[entry] += factor · value[entry], and weights[j] += factor · dense[j].
  (func $add (export "add")
    (param $factor f64) (param $entries i32) (param $count i32) (param $weights i32)
    (param $dense i32) (param $blocks i32)
    (local $factors v128) (local $address i32)
    (if (local.get $count)
      (then
        (loop $nextEntry
          (local.set $address (i32.load (local.get $entries)))
          (f64.store align=4 (local.get $address)
            (f64.add
              (f64.load align=4 (local.get $address))
              (f64.mul
                (local.get $factor)
                (f64.promote_f32 (f32.load offset=4 (local.get $entries))))))
          (local.set $entries (i32.add (local.get $entries) (i32.const 8)))
          (local.set $count (i32.add (local.get $count) (i32.const -1)))
          (br_if $nextEntry (local.get $count)))))
    (local.set $factors (f64x2.splat (local.get $factor)))
    (if (local.get $blocks)
      (then
        (loop $nextBlock
          (v128.store align=4 (local.get $weights)
            (f64x2.add
              (v128.load align=4 (local.get $weights))
              (f64x2.mul
                (local.get $factors)
                (f64x2.promote_low_f32x4 (v128.load64_zero align=4 (local.get $dense))))))
          (v128.store offset=16 align=4 (local.get $weights)
            (f64x2.add
              (v128.load offset=16 align=4 (local.get $weights))
              (f64x2.mul
                (local.get $factors)
                (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 align=4 (local.get $dense))))))
          (v128.store offset=32 align=4 (local.get $weights)
            (f64x2.add
              (v128.load offset=32 align=4 (local.get $weights))
              (f64x2.mul
                (local.get $factors)
                (f64x2.promote_low_f32x4
                  (v128.load64_zero offset=16 align=4 (local.get $dense))))))
          (v128.store offset=48 align=4 (local.get $weights)
            (f64x2.add
              (v128.load offset=48 align=4 (local.get $weights))
              (f64x2.mul
                (local.get $factors)
                (f64x2.promote_low_f32x4
                  (v128.load64_zero offset=24 align=4 (local.get $dense))))))
          (local.set $weights (i32.add (local.get $weights) (i32.const 64)))
          (local.set $dense (i32.add (local.get $dense) (i32.const 32)))
          (local.set $blocks (i32.add (local.get $blocks) (i32.const -1)))
          (br_if $nextBlock (local.get $blocks)))))))
