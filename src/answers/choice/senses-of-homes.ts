/** Property, rooms, works on them and things for them, for the table of senses. */
export const SENSES_OF_HOMES = {
  property: `
квартир* кв! хат* flat flats apartment* apt кв_ра квартирк* : однушк* двушк* трешк* трёшк* студи* панельк* хрущевк* сталинк* многоэтажк* новостройк* 1_комнатн* 2_комнатн* 3_комнатн* однокомнатн* двухкомнатн* трехкомнатн* bedsit condo maisonette 2_bed_flat квартиросъем* maisonettes second_floor third_floor floor_flat
дом house houses дома_* коттедж* таунхаус* дача дачу дачи загородный_дом частный_дом частн* домик* cottage townhouse : bungalow semi detached terraced terrace end_terrace изба избу избушк* town_house
коттедж* cottage* : загородн* 
дача дачу дачи дачн* summer_house
таунхаус* townhouse*
офис* office offices : опенспейс бизнес_центр бц coworking open_space desks headquarters hq контор*
коммерческ* коммерческое_помещение нежил* commercial* retail : магазин* склад* кафе салон ресторан* помещени* под_магазин warehouse cafe парикмахерск* барбершоп* кофейн* пекарн* аптек* кабинет* под_бизнес premises
магазин* shop* store retail_unit : бутик* unit boutique high_street salon лавк* ларек киоск
склад* warehouse* : ангар* хранилищ* storage
гараж* garage*
участок участк* земл* plot land : соток сотк* сотки гектар*
комнат* room
студи* studio*
апартамент* apartment*
bungalow* бунгало : one_storey
detached : stand_alone
semi_detached semi semis
terraced terrace mid_terrace end_terrace : row_house
новостройк* новый_дом new_build newbuild new_builds : от_застройщик* дду без_отделк* бетон
вторичк* вторичн* вторичный_рынок resale : старый_фонд
1_комнатн* 1_к_кв* 1к 1комнатн* однокомн* однушк* 1_bed* one_bed* : одна_комнат*
2_комнатн* 2_х_комнатн* 2_ух_комнатн* 2_к_кв* 2к 2комнатн* двухкомн* двушк* двушечк* 2_bed* two_bed* : две_комнат* два_комнат* евродвушк*
3_комнатн* 3_х_комнатн* 3_к_кв* 3к 3комнатн* трехкомн* трешк* трешечк* 3_bed* three_bed* : три_комнат*
4_комнатн* 4комнатн* четырехкомнатн* четырешк* 4_bed* four_bed* : четыре_комнат*
дом_с_участком
`,
  room: `
ванн* ванная_комнат* санузел* санузл* bathroom* ensuite : туалет* душ* плитк* унитаз* shower tiles bath toilet wet_room loo en_suite shower_room сантехнику_помен*
кухн* kitchen* : фартук гарнитур столешниц* worktop* cupboards
спальн* bedroom* master_bedroom : где_спим
гостин* living_room lounge sitting_room : зал зала зале зальчик front_room
детск* nursery kids_room childs_room : комната_сын* комната_доч* комнату_ребен* baby_room babys_room
прихож* коридор* hallway hall corridor : вход* entrance
балкон* лоджи* balcony
loft* loft_conversion attic* чердак* мансард* : under_the_roof roof_space roof_room convert_the_roof upstairs_conversion dormer
extension* пристройк* : extend_out add_a_room bigger_kitchen build_out knock* bigger make_it_bigger extending extend more_space single_storey double_storey out_the_back side_return build_on
conservatory* : sunroom glass_room orangery
basement* cellar* подвал*
whole_house весь_дом вся_квартира всю_квартиру вся_хата всю_хату всей_квартиры всей_хаты квартира_целиком entire_house whole_place whole_home : целиком везде everywhere top_to_bottom the_lot full_house
garden* сад* landscaping : lawn patio decking fence turf
roof* roofing крыш* кровл* : tiles_off slates leak leaking протека*
окн* window* windows : стеклопакет* glazing double_glazed
двер* door doors
`,
  works: `
косметическ* косметик* refresh : обои поклеить переклеить покрасить_стен* освежить подкрасить подшаманить paint обновить потолки_побелить легкий_ремонт побелить чуть_подновить
капитальн* капиталк* капремонт* full_renovation : убито все_под_снос убитая до_бетона с_нуля полностью_все снести_стен* gut все_менять все_поменять полностью_переделать перепланировк* с_заменой_труб проводку_менять с_черновой
дизайнерск* дизайн_проект* designer : с_дизайн* дизайн* красиво_сделать как_в_журнале интерьер* визуализац* дизайнером авторск*
евроремонт* евро
черново* чернов*
под_ключ turnkey : все_включая
сантехник* plumb* : труб* кран унитаз* leak pipes tap boiler протечк*
электрик* wiring electric* electrics rewir* rewire electrician : проводк* розетк* щиток sockets fuse fusebox
плитк* tiling tile* tiler : кафел*
штукатурк* plaster* plastering : skim стены_выровн*
покраск* маляр* painting decorating paint decorator
ламинат* flooring floor floors полы пол
потол* ceiling* : натяжн*
уборк* клининг* cleaning clean : убраться помыть_окна отмыть scrub hoover
генеральн* deep_clean deep spring_clean : отмыть_все end_of_tenancy
поддерживающ* regular weekly_clean : раз_в_неделю every_week weekly
после_ремонта after_builders post_construction : строительная_пыль builders_clean
переезд* moving removals move : переехать переезжа* relocate
мебел* furniture : шкаф* диван* sofa wardrobe
кровл* roofing
фундамент* foundation*
баня баню бани сауна sauna : парилк*
бассейн* pool
`,
  trade: `
сантехник* plumber* plumbing plumer : кран труб* унитаз* засор* течет leak leaky tap toilet sink blocked drain
электрик* electrician* sparky sparks : розетк* проводк* свет_пропал выключател* люстр* socket sockets lights fuse
плотник* столяр* carpenter* joiner chippy : двер* полк* doors shelves skirting
маляр* painter* decorator : покрасить стены обои paint wallpaper
строител* builder* : 
кровельщик* roofer* : крыш*
слесар* locksmith* : замок locked_out
садовник* gardener* : газон lawn hedge grass
няня няню nanny babysitter : посидеть_с_ребенк*
`,
  sale: `
покупк* купить куп* приобрести приобретени* buy buying purchase bought
продаж* продать прода* sell selling sale
аренд* снять съем снима* сниму rent renting rental lease hire
сда* сдать сдач* let letting let_out : сдаю
обмен* trade_in трейд_ин exchange swap
ипотек* mortgage* : сбер_ипотек*
страховк* страховани* insurance* insure : каско осаго полис*
`,
  material: `
дерев* wood wooden timber : сосн* дуб oak pine брус бревно
кирпич* brick*
газобетон* газоблок* пеноблок* aerated
каркас* timber_frame frame_house : sip
бетон* монолит* concrete
пластик* pvc upvc plastic пвх
металл* steel metal железо : профнастил
камен* stone marble мрамор* granite
кож* leather
ткан* fabric cloth
`,
  colour: `
красн* red : бордов* алый
син* blue : navy
зелен* green
желт* yellow
бел* white
черн* black
сер* серый серая gray grey : графит*
бежев* beige : cream кремов*
коричнев* brown : шоколад*
розов* pink
фиолетов* purple violet
оранжев* orange
золот* gold golden голд
серебр* silver сильвер
`,
};
