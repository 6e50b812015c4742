import { chromium } from 'playwright-core';
const [,, out, ...only] = process.argv;
const base='http://127.0.0.1:4711/';
const browser = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']});
const q={compare:'a=utrecht-2017&b=questions/ambulant-5&k=1&n=10',map:'a=utrecht-2017&b=questions/ambulant-5&k=1&n=10',norm:'a=utrecht-2017&n=10',pool:'a=utrecht-2017&n=10',staff:'a=utrecht-2017&n=10',trust:'a=utrecht-2017&n=10',data:'a=utrecht-2017&n=10'};
const modes={desk:{viewport:{width:1280,height:900}},dark:{viewport:{width:1280,height:900},colorScheme:'dark'},phone:{viewport:{width:360,height:740},deviceScaleFactor:1},zoom:{viewport:{width:640,height:450},deviceScaleFactor:2}};
for(const m of Object.keys(modes)) for(const v of Object.keys(q)){
 if(only.length && !only.includes(m) && !only.includes(v) && !only.includes(m+'-'+v)) continue;
 const p=await browser.newPage(modes[m]);
 p.on('console',c=>console.log(m,v,c.text())); p.on('pageerror',e=>console.log(m,v,'ERR',e.message));
 await p.goto(base+'#1/'+v+'?'+q[v]);
 await p.locator('main h1').waitFor();
 if(['compare','map'].includes(v)) await p.locator('.progress-line',{hasText:'Klaar'}).waitFor({timeout:120000});
 else await p.waitForTimeout(2500);
 if(v==='staff'||v==='norm'||v==='pool'){ // press compute
   await p.waitForTimeout(1000);
 }
 await p.waitForTimeout(700);
 const o=await p.evaluate(()=>({w:document.documentElement.scrollWidth,i:innerWidth,h:document.documentElement.scrollHeight}));
 console.log(m,v,JSON.stringify(o), o.w>o.i?'OVERFLOW':'');
 await p.screenshot({path:`${out}/${m}-${v}.png`,fullPage:true});
 await p.close();
}
await browser.close();
